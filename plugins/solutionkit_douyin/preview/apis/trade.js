// Orders, payment and refunds. A cashier sheet lets the tester play the payer.

import { refuse } from 'preview/platform-object.js'

/** The order calls of both trade systems; none reaches a server. */
export function trade(phone) {
  const orders = new Map()
  return {
    promised: {
      requestOrder: async (options) => requested(options, orders),
      getOrderPayment: async ({ orderId }) => paid(phone, orderId, orders.get(orderId)),
      createOrder: (options) => created(options, orders, phone),
      continueToPay: (options) => continued(options, orders, phone),
      applyRefund: (options) => refunded(options, phone),
      async pay({ orderInfo = {} }) {
        await cashier(phone, orderInfo.order_id, null)
        return { code: 0 }
      },
    },
  }
}

/** `data` is a text signed by a server and must arrive untouched. */
function requested({ data, byteAuthorization }, orders) {
  if (typeof data !== 'string' || !byteAuthorization) refuse('data and byteAuthorization must be texts from the server')
  const order = parsed(data)
  const orderId = newId('order', orders)
  orders.set(orderId, order.totalAmount ?? null)
  const itemOrderList = (order.skuList || []).map(({ skuId, price, quantity }, index) => ({
    itemOrderId: `${orderId}-${index}`,
    skuId,
    itemOrderAmount: price * quantity,
  }))
  return { orderId, itemOrderList, logId: 'preview' }
}

function parsed(data) {
  try {
    return JSON.parse(data)
  } catch {
    return refuse('data is not JSON')
  }
}

async function created({ goodsList = [], payment = {} }, orders, phone) {
  if (!goodsList.length) refuse('goodsList is empty')
  const orderId = newId('order', orders)
  orders.set(orderId, payment.totalAmount ?? null)
  return paid(phone, orderId, payment.totalAmount)
}

async function continued({ orderId, outOrderNo }, orders, phone) {
  const known = orderId || outOrderNo || refuse('orderId or outOrderNo is needed')
  return paid(phone, known, orders.get(known))
}

async function paid(phone, orderId, amountFen) {
  await cashier(phone, orderId || refuse('orderId is needed'), amountFen)
  return { orderId, outOrderNo: `out-${orderId}` }
}

/** Let the tester play the payer. */
export async function cashier(phone, orderId, amountFen) {
  const chosen = phone.tester.pay === 'ask' ? await askPayer(phone, orderId, amountFen) : phone.tester.pay
  if (chosen === 'failed') refuse('payment failed')
  if (chosen !== 'paid') refuse('cancel')
}

async function askPayer(phone, orderId, amountFen) {
  const amount = Number.isInteger(amountFen) ? [{ text: yuan(amountFen), kind: 'amount' }] : []
  return phone.dialogs.sheet({
    title: '收银台',
    lines: [...amount, { text: `订单 ${orderId}` }],
    note: '预览模拟，不会产生真实扣款',
    choices: [{ id: 'paid', label: '支付成功', kind: 'main' }, { id: 'failed', label: '支付失败' }],
    cancel: '取消支付',
  })
}

function yuan(fen) {
  return `¥${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}

async function refunded({ outOrderNo, refundTotalAmount }, phone) {
  const amount = Number.isInteger(refundTotalAmount) ? `退款 ${yuan(refundTotalAmount)}` : '申请退款'
  const buttons = [{ id: 'cancel', label: '取消' }, { id: 'ok', label: '提交申请' }]
  const answer = await phone.dialogs.question({ title: amount, content: `订单 ${outOrderNo || ''}`, buttons, note: '预览模拟' })
  if (answer.id !== 'ok') refuse('cancel')
  return { refundId: `refund-${outOrderNo}`, outRefundNo: `out-refund-${outOrderNo}`, orderId: outOrderNo }
}

function newId(kind, known) {
  return `preview-${kind}-${known.size + 1}`
}
