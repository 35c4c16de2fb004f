// 广告位，由方案生成；要改就改方案。
// 依据: ads.rewarded-rules, game.interstitial-ad

module.exports = {
  "button": "看广告",
  "rewarded": [
    {
      "id": "free-jar",
      "adUnitId": "ad-jar-000001",
      "grants": {
        "extra-jar": 1
      }
    },
    {
      "id": "free-undo",
      "adUnitId": "ad-undo-000002",
      "grants": {
        "undo": 3
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
