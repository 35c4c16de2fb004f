/**
 * 用户的位置。只在用户点了“附近门店”之后调用，不提前询问，不保存。
 * 依据: reach.location
 * @returns {Promise<{ latitude: number, longitude: number }>}
 */
function here() {
  if (!tt.canIUse('getLocation')) return Promise.reject(new Error('当前抖音版本不支持定位'))
  return new Promise((resolve, reject) => {
    tt.getLocation({
      type: 'gcj02',
[% if 'high-precision-location' in cookiecutter._traits %]
      isHighAccuracy: true,
[% endif %]
      success: ({ latitude, longitude }) => resolve({ latitude, longitude }),
      fail: () => reject(new Error('没有取得位置，可以按列表选择门店')),
    })
  })
}

module.exports = { here }
