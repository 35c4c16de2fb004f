var KINDS = { video: '视频', audio: '音频', live: '直播' }

// 12 节，其中 2 节可以试看；还在审核、看不了的不算。
function count(sections) {
  var trials = 0
  for (var at = 0; at < sections.length; at += 1) {
    if (sections[at].trial && sections[at].media === 'ready') trials += 1
  }
  return sections.length + ' 节' + (trials ? ' · ' + trials + ' 节可试看' : '')
}

// 一节的形式和时长；直播写什么时候开播，由 time.when 写出。
function about(section, starts) {
  var parts = [KINDS[section.kind]]
  if (section.startsAt) parts.push(starts + ' 开播')
  if (section.minutes) parts.push(section.minutes + ' 分钟')
  return parts.join(' · ')
}

function has(list, id) {
  return list.indexOf(id) >= 0
}

// 有没有可以试看的一节。
function trial(sections) {
  for (var at = 0; at < sections.length; at += 1) {
    if (sections[at].trial && sections[at].media === 'ready') return sections[at].id
  }
  return ''
}

module.exports = { count: count, about: about, has: has, trial: trial }
