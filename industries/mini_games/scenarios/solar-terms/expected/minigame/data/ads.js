// 广告位，由方案生成；要改就改方案。
// 依据: ads.rewarded-rules, game.interstitial-ad

module.exports = {
  "button": "看广告",
  "rewarded": [
    {
      "id": "free-revive",
      "adUnitId": "ad-revive-000001",
      "grants": {
        "revive": 1
      }
    },
    {
      "id": "free-skip",
      "adUnitId": "ad-skip-000002",
      "grants": {
        "skip": 1
      }
    }
  ],
  "interstitial": {
    "adUnitId": "ad-between-000003"
  },
  "frequency": {
    "afterStartSeconds": 30,
    "betweenSeconds": 60,
    "afterRewardedSeconds": 60
  }
}
