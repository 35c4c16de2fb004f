// Components the platform fills itself: what a phone shows cannot be known here, so a box says so.

import { anything, flag, number, text } from 'preview/property.js'
import { placeholder } from './media.js'

const NOT_RATED = 1
const RATED = 2

const rateButton = placeholder(
  { tag: 'rate-button', label: '评价' },
  { orderId: text(), rateType: text('transaction'), normalRateText: text() },
  undefined,
  {
    attached(component, host) {
      component.triggerEvent('init', { status: NOT_RATED })
      host.addEventListener('click', () => component.triggerEvent('success', { status: RATED }))
    },
  },
)

const consumeCard = placeholder({ tag: 'consume-card', label: '券码由平台展示' }, { orderId: text() }, ({ orderId }) => orderId)

const awemeData = {
  properties: { awemeId: text(), type: text('avatar'), disableDefault: flag(), defaultAvatar: text(), defaultText: text() },
  template: '<span class="preview-shown"></span>',
  changed({ data }, host) {
    host.dataset.kind = data.type
    host.querySelector('.preview-shown').textContent = data.type === 'nickname' ? data.defaultText || '抖音号昵称' : ''
  },
}

const followCard = placeholder(
  { tag: 'aweme-user-card', label: '关注抖音号' },
  { awemeId: text(), width: anything(), height: anything(), leftRightPadding: anything(), fixed: flag() },
  ({ awemeId }) => awemeId,
)

const payButton = placeholder(
  { tag: 'pay-button', label: '交易按钮' },
  { mode: number(), goodsId: text(), goodsType: number(), bizLine: number(), marketingReady: flag(), orderId: text(), orderStatus: number(), refundId: text(), refundTotalAmount: number() },
)

const livePreview = placeholder(
  { tag: 'live-preview', label: '直播预览' },
  { awemeId: text(), title: text(), imageSrc: text(), hideHeader: flag() },
)

export const components = {
  'rate-button': rateButton,
  'consume-card': consumeCard,
  'aweme-data': awemeData,
  'aweme-user-card': followCard,
  'pay-button': payButton,
  'live-preview': livePreview,
  'open-data': { properties: { type: text(), defaultText: text(), defaultAvatar: text(), useEmptyValue: flag() } },
}
