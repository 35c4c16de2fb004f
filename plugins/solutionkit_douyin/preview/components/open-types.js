// What a button's open-type does on the platform. A result comes back as the event of that name.

const TITLES = {
  contact: '打开客服会话', im: '打开客服会话', lifeIm: '打开来客客服', platformIm: '打开平台客服', privateMessage: '打开私信', authorizePrivateMessage: '授权主动私信',
  joinGroup: '加入粉丝群', openAwemeUserProfile: '打开抖音主页', openWebcastRoom: '打开直播间', navigateToVideoView: '打开视频',
  addShortcut: '添加到桌面', addCalendarEvent: '添加到日历', openSetting: '打开设置', openSubscribeMessageSetting: '打开订阅消息设置', byteHi: '打开客服会话',
}

/** Act for the button `component`; what only a phone can do is named and recorded. */
export function openByType(type, component, phone) {
  const call = { id: phone.calls.length, name: `<button open-type="${type}">`, given: given(component), result: {} }
  phone.calls.push(call)
  phone.link.tell('call', { call })
  if (type === 'share') share(component, phone)
  else if (type === 'getPhoneNumber') phoneNumber(component, phone)
  else simulated(type, component, phone)
}

/** What the button was told, without what other kinds of buttons are told. */
function given({ dataset, data }) {
  const told = Object.entries({ ...dataset, ...(data.groupId && { groupId: data.groupId }) })
  return Object.fromEntries(told.filter(([, value]) => value !== ''))
}

function share(component, phone) {
  const page = phone.pages.current()
  const card = page.call('onShareAppMessage', { from: 'button', channel: component.dataset.channel, target: { dataset: component.dataset } })
  const toVideo = component.dataset.channel === 'video'
  phone.dialogs.toast({ title: `${toVideo ? '拍抖音' : '转发'}：${card?.title || page.config.navigationBarTitleText || ''}`, milliseconds: 1500 })
}

function phoneNumber(component, phone) {
  const given = phone.tester.consent === 'given'
  const detail = given
    ? { errMsg: 'getPhoneNumber:ok', code: 'preview-phone-code' }
    : { errMsg: 'getPhoneNumber:fail auth deny' }
  component.triggerEvent('getphonenumber', detail)
}

function simulated(type, component, phone) {
  if (!(type in TITLES)) phone.notice('component', `button open-type="${type}"`)
  phone.dialogs.toast({ title: TITLES[type] || type, milliseconds: 1500 })
  component.triggerEvent(type.toLowerCase(), { errMsg: `${type}:ok` })
}
