// Who the user is, and what the user allows.

import { refuse } from 'preview/platform-object.js'

const USER = { nickName: '预览用户', avatarUrl: '' }

/** Login, profile and consents; the tester says whether they are given. */
export function account(phone) {
  const allowed = () => phone.tester.consent === 'given' || refuse('auth deny')
  return {
    promised: {
      async login() {
        if (phone.tester.login === 'refused') refuse('login failed')
        return { code: 'preview-login-code', anonymousCode: 'preview-anonymous-code', isLogin: true }
      },
      checkSession: async () => ({}),
      authorize: async () => void allowed(),
      getSetting: async () => ({ authSetting: { 'scope.userLocation': phone.tester.consent === 'given' } }),
      openSetting: async () => ({ authSetting: { 'scope.userLocation': phone.tester.consent === 'given' } }),
      async getUserProfile() {
        allowed()
        return { userInfo: USER, rawData: JSON.stringify(USER) }
      },
      getUserInfo: async () => ({ userInfo: USER, rawData: JSON.stringify(USER) }),
    },
  }
}
