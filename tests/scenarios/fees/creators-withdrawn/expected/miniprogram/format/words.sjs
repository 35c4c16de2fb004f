// 状态的叫法都在这里，各页面用同一套词。
var STATES = {
  to_pay: '待付款',
  to_use: '待使用',
  used: '已使用',
  refunding: '退款中',
  refunded: '已退款',
  closed: '已关闭'
}

var NEXT_STEPS = {
  to_pay: '请尽快完成支付，超时订单会自动关闭',
  to_use: '使用时出示券码',
  used: '券码已全部使用，期待再次光临',
  refunding: '退款申请已提交，请留意处理进度',
  refunded: '款项已原路退回',
  closed: '订单没有支付，已经关闭'
}

var SALES = {
  soon: '即将开售',
  ended: '已结束',
  sold_out: '已售罄',
  paused: '暂停销售',
  display: '到店咨询'
}

var REFUNDS = { pending: '处理中', done: '退款成功', refused: '未通过' }

var REFUND_STEPS = {
  pending: '已提交申请，通过后原路退回',
  done: '款项已原路退回，到账时间以支付渠道为准',
  refused: '申请没有通过'
}

var BOOKINGS = { pending: '待确认', accepted: '已预约', refused: '未接单', cancelled: '已取消' }

var FIELDS = { name: '姓名', phone: '手机号', 'id-card': '身份证号' }

function state(name) {
  return STATES[name] || ''
}

// 下一步做什么；ready 是这个行业对待使用的说法，没有就用平常的。
function next(order, ready) {
  if (order.state === 'to_use' && ready) return ready
  return NEXT_STEPS[order.state] || ''
}

function code(name) {
  return name === 'expired' ? '已过期' : STATES[name] || ''
}

function sale(name) {
  return SALES[name] || ''
}

function refund(name) {
  return REFUNDS[name] || ''
}

function refundNext(name) {
  return REFUND_STEPS[name] || ''
}

function booking(name) {
  return BOOKINGS[name] || ''
}

function field(name) {
  return FIELDS[name] || ''
}

// 由哪一方销售。
function seller(name) {
  return '由' + name + '销售'
}

// 这一方销售什么，写第一件和一共几件。
function sells(names) {
  return '销售' + names[0] + (names.length > 1 ? '等 ' + names.length + ' 件' : '')
}

// 没有图片的商品和分类，用名称的第一个字；数字开头的用前面的数，例如 10、1-2、1280。
// 数太长放不下，就用后面的第一个字：截断了会像另一个数，甚至像价格。
function initial(name) {
  if (!name) return ''
  var end = 0
  while (end < name.length && '0123456789-'.indexOf(name.charAt(end)) >= 0) end++
  if (end > 0 && end <= 4) return name.slice(0, end)
  while (end < name.length && name.charAt(end) === ' ') end++
  return character(name, end) || name.charAt(0)
}

// 从这里起的一个字；表情符号占两位，拆开就显示不出来：前一位的编码在 55296 和 56319 之间。
function character(name, at) {
  var code = name.charCodeAt(at)
  return name.slice(at, code >= 55296 && code <= 56319 ? at + 2 : at + 1)
}

// 券码每四位空一格。
function grouped(digits) {
  var groups = []
  for (var at = 0; at < digits.length; at += 4) groups.push(digits.slice(at, at + 4))
  return groups.join(' ')
}

module.exports = {
  state: state,
  next: next,
  code: code,
  sale: sale,
  refund: refund,
  refundNext: refundNext,
  booking: booking,
  field: field,
  seller: seller,
  sells: sells,
  grouped: grouped,
  initial: initial
}
