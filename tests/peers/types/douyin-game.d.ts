// What a mini-game has of the platform. The platform's typings are those of mini-programs, whose
// pages and components a game does not have, so a game is judged by these alone. Each declaration
// names the fact it stands on; a call that is not here is an error.

interface Failed {
  errMsg: string
  errNo?: number
}

interface Callbacks<Given> {
  success?: (given: Given) => void
  fail?: (failed: Failed) => void
}

interface Touches {
  touches: { identifier: number; screenX: number; screenY: number }[]
  changedTouches: { identifier: number; screenX: number; screenY: number }[]
}

/** The part of the 2d context that games here draw with. */
interface Drawing {
  fillStyle: string
  strokeStyle: string
  lineWidth: number
  globalAlpha: number
  font: string
  textAlign: string
  textBaseline: string
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  closePath(): void
  fill(): void
  stroke(): void
  fillText(words: string, x: number, y: number): void
  measureText(words: string): { width: number }
}

interface GameAd {
  show(): Promise<unknown>
  load(): Promise<unknown>
}

declare namespace tt {
  /** @fact game.canvas */
  function createCanvas(): { width: number; height: number; getContext(kind: '2d'): Drawing }
  /** @fact game.system-info */
  function getSystemInfoSync(): {
    platform: string
    version: string
    screenWidth: number
    screenHeight: number
    windowWidth: number
    windowHeight: number
    pixelRatio: number
    safeArea?: { left: number; right: number; top: number; bottom: number; width: number; height: number }
  }
  /** @fact game.touch */
  function onTouchStart(heard: (touches: Touches) => void): void
  /** @fact game.touch */
  function onTouchMove(heard: (touches: Touches) => void): void
  /** @fact game.touch */
  function onTouchEnd(heard: (touches: Touches) => void): void
  /** @fact game.storage */
  function getStorageSync(key: string): any
  /** @fact game.storage */
  function setStorageSync(key: string, value: unknown): void
  /** @fact game.network */
  function login(given: Callbacks<{ code: string }>): void
  /** @fact game.network */
  function request(
    given: { url: string; method: 'GET' | 'POST'; data?: object; header?: Record<string, string> } & Callbacks<{
      statusCode: number
      data: any
    }>,
  ): void
  /** @fact game.can-i-use */
  function canIUse(schema: string): boolean
  /** @fact game.sidebar-entry */
  function onShow(heard: (entered: { launch_from?: string; location?: string }) => void): void
  /** @fact game.sidebar */
  function checkScene(given: { scene: 'sidebar' } & Callbacks<{ isExist: boolean }>): void
  /** @fact game.sidebar */
  function navigateToScene(given: { scene: 'sidebar' } & Callbacks<unknown>): void
  /** @fact game.share */
  function shareAppMessage(
    given: { title?: string; desc?: string; query?: string; templateId?: string; channel?: 'video' | 'picture' } & Callbacks<unknown>,
  ): void
  /** @fact game.rewarded-ad */
  function createRewardedVideoAd(given: { adUnitId: string }): GameAd & {
    onClose(heard: (closed: { isEnded: boolean }) => void): void
    offClose(heard: (closed: { isEnded: boolean }) => void): void
  }
  /** @fact game.interstitial-ad */
  function createInterstitialAd(given: { adUnitId: string }): GameAd & {
    onClose(heard: () => void): void
    destroy(): Promise<unknown>
  }
  /** @fact game.android-payment */
  function requestGamePayment(
    given: {
      mode: 'game'
      env: 0
      currencyType: 'CNY'
      platform: 'android'
      customId: string
      zoneId?: string
      extraInfo?: string
    } & ({ goodType: number; goodName: string; orderAmount: number } | { buyQuantity: number }) &
      Callbacks<unknown>,
  ): void
  /** @fact game.customer-service */
  function openCustomerServiceConversation(given: { type: 1 | 2 | 3 } & Callbacks<unknown>): void
  /** @fact game.ios-payment */
  function openAwemeCustomerService(
    given: {
      currencyType: string
      zoneId?: string
      extraInfo?: string
    } & ({ goodType: number; orderAmount: number } | { buyQuantity: number }) &
      Callbacks<unknown>,
  ): void
}

/** @fact game.frames */
declare function requestAnimationFrame(draw: () => void): number
/** @fact game.timers */
declare function setTimeout(act: () => void, milliseconds?: number): number
/** @fact game.timers */
declare function setInterval(act: () => void, milliseconds?: number): number
