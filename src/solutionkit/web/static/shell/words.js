// The shell's own words in both languages.

const ZH = {
  title: '小程序预览 · solutionkit',
  caution: '这是浏览器中的模拟，用来看页面和走流程；最终以平台的开发者工具和真机为准。',
  ahead: (days) => `手机上的日子比今天${days > 0 ? '晚' : '早'} ${Math.abs(days)} 天（--as-of）。`,
  pages: '页面',
  refresh: '下拉刷新',
  tester: '由你决定',
  missing: '没有模拟的部分',
  calls: '平台调用记录',
  clear: '清空',
  specFaults: '方案文件需要修改',
  fileFaults: '工程文件的问题',
  runFaults: '运行时出错',
  notReached: (url) => `预览不访问外部网络：${url}。本机服务可用 --service 指定`,
  notice: (kind, name) =>
    ({
      api: `${name}：平台有这个接口，预览没有模拟，按失败处理`,
      component: `<${name}>：以占位框代替`,
      file: `${name}：工程里没有这个文件`,
      remote: `${name}：外部图片不加载`,
      blocked: `${name}：已拦截`,
      service: `${name}`,
    })[kind] || name,
}

const EN = {
  title: 'Mini-program preview · solutionkit',
  caution: 'An imitation in a browser, for looking and walking through; the last word is the platform’s own tool and a phone.',
  ahead: (days) => ` The phone’s calendar is ${Math.abs(days)} days ${days > 0 ? 'ahead of' : 'behind'} today (--as-of).`,
  pages: 'Pages',
  refresh: 'Pull down',
  tester: 'You decide',
  missing: 'Not imitated',
  calls: 'Platform calls',
  clear: 'Clear',
  specFaults: 'The spec needs a change',
  fileFaults: 'Faults in the project’s files',
  runFaults: 'Faults while running',
  notReached: (url) => `the preview stays on this machine: ${url}. Name a local service with --service`,
  notice: (kind, name) =>
    ({
      api: `${name}: the platform has it, the preview does not imitate it, so it fails`,
      component: `<${name}>: a placeholder stands in`,
      file: `${name}: no such file in the project`,
      remote: `${name}: pictures from elsewhere are not loaded`,
      blocked: `${name}: blocked`,
      service: `${name}`,
    })[kind] || name,
}

/** Give the words of a language: `zh`, or anything else for English. */
export function words(lang) {
  return lang === 'zh' ? ZH : EN
}
