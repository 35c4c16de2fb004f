// 这一版有哪些部分，由方案决定；没有的部分不会打进工程。

module.exports = {
  play: require('./[[ cookiecutter._play ]]/play'),
[% if cookiecutter._goods %]
  shop: require('./scenes/shop'),
[% else %]
  shop: null,
[% endif %]
[% if cookiecutter._rewarded %]
  rewarded: require('./services/rewarded'),
[% else %]
  rewarded: null,
[% endif %]
[% if cookiecutter._interstitial %]
  interstitial: require('./services/interstitial'),
[% else %]
  interstitial: null,
[% endif %]
[% if cookiecutter._sidebar %]
  sidebar: require('./services/sidebar'),
[% else %]
  sidebar: null,
[% endif %]
[% if cookiecutter._share %]
  share: require('./services/share'),
[% else %]
  share: null,
[% endif %]
[% if cookiecutter._customer_service %]
  customerService: require('./services/customer_service'),
[% else %]
  customerService: null,
[% endif %]
[% if cookiecutter._privacy %]
  privacy: require('./scenes/privacy'),
[% else %]
  privacy: null,
[% endif %]
}
