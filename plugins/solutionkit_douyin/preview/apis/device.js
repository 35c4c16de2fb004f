// What the phone itself can do: place, calls, clipboard, camera.

import { refuse } from 'preview/platform-object.js'

const PLACE = { latitude: 30.5443, longitude: 114.3162, city: '武汉市' }
const EMPTY_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw=='
const OK = [{ id: 'cancel', label: '取消' }, { id: 'ok', label: '确定' }]

/** A phone that stands in one city and asks the tester what its camera sees. */
export function device(phone) {
  const say = (title) => phone.dialogs.toast({ title, milliseconds: 1500 })
  let clipboard = ''
  return {
    promised: {
      async getLocation() {
        if (phone.tester.consent !== 'given') refuse('auth deny')
        return { ...PLACE, altitude: 0, accuracy: 0, verticalAccuracy: 0, horizontalAccuracy: 0, speed: 0 }
      },
      chooseLocation: async () => ({ name: '预览地点', address: PLACE.city, latitude: PLACE.latitude, longitude: PLACE.longitude }),
      openLocation: async ({ name, address }) => say(`地图：${name || address || ''}`),
      makePhoneCall: async ({ phoneNumber }) => say(`拨打 ${phoneNumber}`),
      scanCode: async () => ({ result: await scanned(phone) }),
      async setClipboardData({ data }) {
        clipboard = String(data)
        say('内容已复制')
      },
      getClipboardData: async () => ({ data: clipboard }),
      async previewImage({ urls = [], current }) {
        const lines = [{ text: current || urls[0] || '' }]
        await phone.dialogs.sheet({ title: `查看图片（${urls.length} 张）`, lines, choices: [], cancel: '关闭' })
      },
      chooseImage: async () => ({ tempFilePaths: [EMPTY_PICTURE], tempFiles: [{ path: EMPTY_PICTURE, size: 0 }] }),
      vibrateShort: async () => ({}),
      vibrateLong: async () => ({}),
    },
  }
}

async function scanned(phone) {
  const answer = await phone.dialogs.question({ title: '扫码', content: '输入扫到的内容', input: {}, buttons: OK, note: '预览模拟' })
  return answer.id === 'ok' ? answer.typed : refuse('cancel')
}
