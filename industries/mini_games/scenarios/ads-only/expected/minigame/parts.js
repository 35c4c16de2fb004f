// 这一版有哪些部分，由方案决定；没有的部分不会打进工程。

module.exports = {
  play: require('./sort/play'),
  shop: null,
  rewarded: require('./services/rewarded'),
  interstitial: null,
  sidebar: require('./services/sidebar'),
  share: require('./services/share'),
  customerService: null,
  privacy: require('./scenes/privacy'),
}
