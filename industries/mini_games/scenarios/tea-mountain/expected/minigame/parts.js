// 这一版有哪些部分，由方案决定；没有的部分不会打进工程。

module.exports = {
  play: require('./sort/play'),
  shop: require('./scenes/shop'),
  rewarded: require('./services/rewarded'),
  interstitial: require('./services/interstitial'),
  sidebar: require('./services/sidebar'),
  share: require('./services/share'),
  customerService: require('./services/customer_service'),
  privacy: require('./scenes/privacy'),
}
