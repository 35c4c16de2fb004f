// What the program learns of the phone it runs on, and of how it was opened.

const NAVIGATION_HEIGHT = 44
const CAPSULE = { width: 86, height: 30, gap: 8 }

/** A phone of the tester's size; its versions say that it is a preview. */
export function system(phone) {
  const info = () => systemInfo(phone)
  return {
    promised: { getSystemInfo: async () => info(), exitMiniProgram: async () => phone.dialogs.toast({ title: '退出小程序', milliseconds: 1500 }) },
    direct: {
      getSystemInfoSync: info,
      getMenuButtonLayout: () => capsule(phone),
      getMenuButtonBoundingClientRect: () => capsule(phone),
      getLaunchOptionsSync: () => ({ ...phone.launch, referrerInfo: {} }),
      getEnvInfoSync: () => ({ microapp: { mpVersion: '', envType: 'development', appId: '' }, plugin: {}, common: {} }),
      getExtConfigSync: () => ({}),
      getUpdateManager: () => ({ applyUpdate() {}, onCheckForUpdate() {}, onUpdateFailed() {}, onUpdateReady() {} }),
      onAppShow() {},
      offAppShow() {},
      onAppHide() {},
      offAppHide() {},
      onError() {},
      offError() {},
      onWindowResize() {},
      offWindowResize() {},
    },
  }
}

function systemInfo({ screen, tester }) {
  const { width, height, status_height: top, safe_bottom: bottom } = screen
  return {
    system: 'preview', platform: tester.system, brand: 'preview', model: 'preview', version: '', appName: 'Douyin', SDKVersion: '',
    screenWidth: width, screenHeight: height, windowWidth: width, windowHeight: height - top - NAVIGATION_HEIGHT,
    pixelRatio: devicePixelRatio, statusBarHeight: top,
    safeArea: { left: 0, right: width, top, bottom: height - bottom, width, height: height - top - bottom },
  }
}

function capsule({ screen }) {
  const { width, height, gap } = CAPSULE
  const top = screen.status_height + (NAVIGATION_HEIGHT - height) / 2
  return { width, height, top, bottom: top + height, right: screen.width - gap, left: screen.width - gap - width }
}
