var STATES = { sent: '待联系', contacted: '已联系', done: '已完成', withdrawn: '已撤回' }

var TAGS = { sent: 'tag-brand', contacted: 'tag-success', done: 'tag-quiet', withdrawn: 'tag-quiet' }

var TITLES = { sent: '提交成功', contacted: '已有人联系你', done: '已完成', withdrawn: '已撤回' }

function state(name) {
  return STATES[name] || ''
}

function tag(name) {
  return TAGS[name] || 'tag-quiet'
}

function title(name) {
  return TITLES[name] || ''
}

function next(lead) {
  if (lead.state === 'withdrawn') return '你填写的信息已经删除，不会再联系你'
  if (lead.state === 'done') return '跟进已完成，有问题可以直接打电话'
  if (lead.state === 'contacted') return '没有接到电话，可以打给下面的公司'
  return '营业时间内会有人联系你，请留意电话'
}

// 列表里的一行：填写的前两项。
function first(lines) {
  var shown = lines[0].text
  return lines.length > 1 ? shown + ' · ' + lines[1].text : shown
}

module.exports = { state: state, tag: tag, title: title, next: next, first: first }
