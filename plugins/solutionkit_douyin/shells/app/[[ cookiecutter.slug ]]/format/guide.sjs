function grouped(yuan) {
  var rest = '' + yuan
  var out = ''
  while (rest.length > 3) {
    out = ',' + rest.slice(-3) + out
    rest = rest.slice(0, -3)
  }
  return rest + out
}

// 只展示、不收款的价格：整百元写成 10.98 万，其余写成 109,850 元，有角分的写全；没有写的是“待公布”。
function price(fen) {
  if (!fen) return '待公布'
  var cents = fen % 100
  var yuan = (fen - cents) / 100
  if (cents) return grouped(yuan) + '.' + (cents < 10 ? '0' : '') + cents + ' 元'
  if (yuan < 10000 || yuan % 100) return grouped(yuan) + ' 元'
  var hundreds = '' + (yuan / 100) % 100
  return (yuan - (yuan % 10000)) / 10000 + '.' + (hundreds.length < 2 ? '0' : '') + hundreds + ' 万'
}

// 一个款型的价格是什么价：门店报价和厂商指导价不是一回事，有哪个写哪个。
function said(variant) {
  var guided = '指导价 ' + price(variant.guidePriceFen)
  if (!variant.askingPriceFen) return guided
  var asked = '门店报价 ' + price(variant.askingPriceFen)
  return variant.guidePriceFen ? asked + ' · ' + guided : asked
}

// 一款车各款型的价格，从低到高。
function range(from, until) {
  if (from === until) return price(from)
  return price(from) + ' - ' + price(until)
}

module.exports = { price: price, said: said, range: range }
