// What the platform has and its typings package leaves out. Each declaration names the fact it
// stands on; a shape that no fact holds is `unknown`.
import '@douyin-microapp/typings'

interface Failed {
  errNo?: number
  errMsg: string
  errLogId?: string
}

interface Callbacks<Given> {
  success?: (given: Given) => void
  fail?: (failed: Failed) => void
  complete?: (given: unknown) => void
}

declare module '@douyin-microapp/typings/types/api' {
  // In the package, but not exported by it: the declarations are the platform's own.

  /** @fact trade.life-service.create-order */
  export const createOrder: typeof import('@douyin-microapp/typings/api/create-order').createOrder
  /** @fact trade.life-service.create-order */
  export const continueToPay: typeof import('@douyin-microapp/typings/api/continue-to-pay').continueToPay
  /** @fact trade.life-service.create-order */
  export const applyRefund: typeof import('@douyin-microapp/typings/api/apply-refund').applyRefund

  // Not in the package at all.

  /** @fact trade.general.request-order */
  export function requestOrder(
    given: { data: string; byteAuthorization: string } & Callbacks<{
      orderId: string
      itemOrderList: unknown
      logId: string
    }>,
  ): void
  /** @fact trade.general.request-order */
  export function getOrderPayment(
    given: { orderId: string; imId?: string; immediate?: boolean } & Callbacks<unknown>,
  ): void
  /** @fact trade.general.request-order */
  export function confirmFulfillment(given: unknown): void
  /** @fact review.orders */
  export function canRateAwemeOrders(
    given: { orderIds: string[] } & Callbacks<{ result: boolean[] }>,
  ): void
  /** @fact review.orders */
  export function rateAwemeOrder(given: { orderId: string } & Callbacks<{ result: boolean }>): void
}

declare global {
  /** @fact package.industry-plugins */
  const requirePlugin: (id: string) => unknown
  /** @fact package.industry-plugins */
  const importPlugin: (id: string) => Promise<unknown>
}
