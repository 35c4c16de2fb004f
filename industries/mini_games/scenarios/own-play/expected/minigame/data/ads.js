// 广告位，由方案生成；要改就改方案。
// 依据: ads.rewarded-rules, game.interstitial-ad

module.exports = {
  "button": "看广告",
  "rewarded": [
    {
      "id": "free-revive",
      "adUnitId": "ad-basket-000001",
      "grants": {
        "revive": 1
      }
    }
  ],
  "interstitial": null,
  "frequency": {
    "afterStartSeconds": 30,
    "betweenSeconds": 60,
    "afterRewardedSeconds": 60
  }
}
