// Moving between pages, the navigation bar, scrolling and pulling down.

import { parseUrl } from 'preview/paths.js'

/** Page moves go to the phone's page stack; relative addresses start at the page on top. */
export function navigation(phone) {
  const target = ({ url }) => parseUrl(url, phone.pages.current()?.route)
  const bar = (change) => {
    Object.assign(phone.pages.current(), change)
    phone.pages.redraw()
  }
  return {
    promised: {
      navigateTo: async (options) => phone.pages.open(target(options)),
      redirectTo: async (options) => phone.pages.replace(target(options)),
      switchTab: async (options) => phone.pages.switchTab(target(options)),
      reLaunch: async (options) => phone.pages.restart(target(options)),
      navigateBack: async ({ delta = 1 }) => phone.pages.back(delta),
      setNavigationBarTitle: async ({ title }) => bar({ title }),
      setNavigationBarColor: async ({ frontColor, backgroundColor }) =>
        bar({ colours: { background: backgroundColor, front: /^#f{3,6}$/i.test(frontColor) ? 'white' : 'black' } }),
      showNavigationBarLoading: async () => ({}),
      hideNavigationBarLoading: async () => ({}),
      hideHomeButton: async () => ({}),
      startPullDownRefresh: async () => phone.pages.startPullDown(),
      stopPullDownRefresh: async () => phone.pages.stopPullDown(),
      async pageScrollTo({ scrollTop = 0, selector }) {
        const { scroll } = phone.pages.current()
        if (selector) scroll.querySelector(selector)?.scrollIntoView()
        else scroll.scrollTop = scrollTop
      },
    },
    direct: {
      createSelectorQuery: () => phone.pages.current().instance.createSelectorQuery(),
      createIntersectionObserver: (component, options) => component.createIntersectionObserver(options),
    },
  }
}
