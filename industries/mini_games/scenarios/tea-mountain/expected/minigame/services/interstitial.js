// 插屏：只在两关之间出，刚启动、刚看过广告都不出；每次展示都是新的实例。
// 依据: game.interstitial-ad

const ads = require('../data/ads')

const { afterStartSeconds, betweenSeconds, afterRewardedSeconds } = ads.frequency
const started = Date.now()
let shown = 0
let watched = 0

/** 刚播完激励视频。 */
function afterRewarded(now) {
  watched = now
}

function mayShow(now) {
  const passed = (since, seconds) => now - since >= seconds * 1000
  return (
    !!ads.interstitial &&
    !!ads.interstitial.adUnitId &&
    passed(started, afterStartSeconds) &&
    passed(shown, betweenSeconds) &&
    passed(watched, afterRewardedSeconds)
  )
}

/** 到时候了就出一次，没到就什么也不做；出不来也不影响玩。 */
function show(now) {
  if (!mayShow(now)) return
  const ad = tt.createInterstitialAd({ adUnitId: ads.interstitial.adUnitId })
  ad.onClose(() => ad.destroy())
  ad.load()
    .then(() => ad.show())
    .then(() => {
      shown = now
    })
    .catch(() => {})
}

module.exports = { show, mayShow, afterRewarded }
