// Ways to bring people in and back: follow, share, sidebar, messages, videos, favourites.

/** Each succeeds and says on the screen what a phone would have opened. */
export function reach(phone) {
  const say = (title) => phone.dialogs.toast({ title, milliseconds: 1500 })
  const followed = new Set()
  return {
    promised: {
      async followAwemeUser({ awemeId }) {
        followed.add(awemeId)
        say('已关注抖音号')
        return { followed: true }
      },
      checkFollowAwemeState: async ({ awemeId }) => ({ hasFollowed: followed.has(awemeId) }),
      openAwemeUserProfile: async () => say('打开抖音主页'),
      openWebcastRoom: async () => say('打开直播间'),
      navigateToVideoView: async () => say('打开视频'),
      navigateToScene: async ({ scene }) => say(`前往入口：${scene}`),
      getSidebarActivity: async () => ({ activityList: [] }),
      requestSubscribeMessage: async ({ tmplIds = [] }) =>
        Object.fromEntries(tmplIds.map((id) => [id, phone.tester.consent === 'given' ? 'accept' : 'reject'])),
      showShareMenu: async () => ({}),
      hideShareMenu: async () => ({}),
      showFavoriteGuide: async () => say('提示：收藏小程序'),
      navigateToMiniProgram: async ({ appId, path }) => say(`打开小程序 ${appId}${path ? ' ' + path : ''}`),
      showInteractionBar: async () => ({}),
      hideInteractionBar: async () => ({}),
      reportAnalytics: async () => ({}),
      async canRateAwemeOrders({ orderIds = [] }) {
        return { result: orderIds.map(() => true) }
      },
      async rateAwemeOrder() {
        say('打开评价')
        return { result: true }
      },
    },
  }
}
