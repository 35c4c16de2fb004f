// What a game has of the platform: its canvas, touches, ads, payment, sharing, the sidebar. Nothing a
// page has is here, as on a phone.

import { refuse } from 'preview/platform-object.js'
import { account } from './account.js'
import { network } from './network.js'
import { storage } from './storage.js'
import { system } from './system.js'
import { cashier } from './trade.js'

/** Bind the APIs of a game to the phone and to the place its canvas stands in. */
export function apis(phone, stage) {
  const { getStorageSync, setStorageSync } = storage(phone).direct
  const { request } = network(phone).promised
  const { login } = account(phone).promised
  const say = (title) => phone.dialogs.toast({ title, milliseconds: 1500 })
  const promised = {
    login,
    request,
    checkScene: async () => ({ isExist: true }),
    navigateToScene: async ({ scene }) => say(`前往入口：${scene}`),
    shareAppMessage: async ({ title = '' }) => say(`分享：${title}`),
    openCustomerServiceConversation: async () => say('打开客服会话'),
    requestGamePayment: (options) => paid(phone, options),
    openAwemeCustomerService: (options) => paid(phone, options),
  }
  const direct = {
    ...touches(stage),
    getStorageSync,
    setStorageSync,
    getSystemInfoSync: system(phone).direct.getSystemInfoSync,
    createCanvas: () => canvasIn(stage),
    createRewardedVideoAd: () => ad(phone, '激励视频', true),
    createInterstitialAd: () => ad(phone, '插屏广告', false),
    onShow() {},
  }
  direct.canIUse = (schema) => String(schema).split('.')[0] in { ...promised, ...direct }
  return { promised, direct }
}

/** The first canvas is the screen, the others are not shown. */
function canvasIn(stage) {
  const canvas = document.createElement('canvas')
  if (!stage.querySelector('canvas')) stage.prepend(canvas)
  return canvas
}

function touches(stage) {
  const listen = (type) => (heard) =>
    stage.addEventListener(type, (event) => {
      const { left, top } = stage.getBoundingClientRect()
      const touch = { identifier: event.pointerId, screenX: event.clientX - left, screenY: event.clientY - top }
      heard({ touches: [touch], changedTouches: [touch], timeStamp: event.timeStamp })
    })
  return { onTouchStart: listen('pointerdown'), onTouchMove: listen('pointermove'), onTouchEnd: listen('pointerup') }
}

/** An ad the tester watches, or leaves before its end. */
function ad(phone, title, hasEnd) {
  const closed = new Set()
  const close = (isEnded) => closed.forEach((heard) => heard(hasEnd ? { isEnded } : undefined))
  const note = '预览模拟，没有真实广告'
  return {
    load: async () => {},
    destroy: async () => {},
    onLoad() {},
    offLoad() {},
    onError() {},
    offError() {},
    onClose: (heard) => closed.add(heard),
    offClose: (heard) => closed.delete(heard),
    async show() {
      if (phone.tester.ad === 'failed') return refuse('no ad')
      if (phone.tester.ad === 'watched') return setTimeout(() => close(true))
      const choices = [{ id: 'ended', label: hasEnd ? '看完' : '关闭', kind: 'main' }]
      const left = hasEnd ? '中途关闭' : ''
      phone.dialogs.sheet({ title, note, choices, cancel: left }).then((chosen) => close(chosen === 'ended'))
      return undefined
    },
  }
}

async function paid(phone, { orderAmount, customId, extraInfo }) {
  if (!Number.isInteger(orderAmount)) refuse('orderAmount must be in fen')
  await cashier(phone, customId || extraInfo || '', orderAmount)
  return {}
}
