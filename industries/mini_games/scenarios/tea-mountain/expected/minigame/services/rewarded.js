// 激励视频：玩家点了才建、才播；看完才给奖励；一局一个位置只给一次。
// 依据: game.rewarded-ad, ads.rewarded-rules

const ads = require('../data/ads')

const made = new Map()

/** 有编号的激励广告位；还没有编号的先不出。 */
const slots = () => ads.rewarded.filter(({ adUnitId }) => adUnitId)

/**
 * 播一次，告诉调用方有没有看完。
 * @param {{ adUnitId: string }} slot
 * @returns {Promise<boolean>}
 */
function watch({ adUnitId }) {
  const ad = made.get(adUnitId) || tt.createRewardedVideoAd({ adUnitId })
  made.set(adUnitId, ad)
  return new Promise((resolve, reject) => {
    const closed = ({ isEnded }) => {
      ad.offClose(closed)
      resolve(isEnded)
    }
    ad.onClose(closed)
    const failed = () => {
      ad.offClose(closed)
      reject(new Error('广告没有准备好，请稍后再试'))
    }
    ad.show().catch(() => ad.load().then(() => ad.show())).catch(failed)
  })
}

module.exports = { slots, watch, word: ads.button }
