// 把整数“分”写成带千分位的“元”，例如 9999999 写成 99,999.99。
function yuan(fen) {
  var cents = fen % 100
  var rest = '' + (fen - cents) / 100
  var grouped = ''
  while (rest.length > 3) {
    grouped = ',' + rest.slice(-3) + grouped
    rest = rest.slice(0, -3)
  }
  return rest + grouped + '.' + (cents < 10 ? '0' : '') + cents
}

module.exports = { yuan: yuan }
