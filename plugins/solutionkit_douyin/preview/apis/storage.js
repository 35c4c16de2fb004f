// Storage, asynchronous and at once; a missing key reads as an empty text.

/** Both ways to the phone's storage. */
export function storage(phone) {
  const { get, set, remove, clear, keys } = phone.storage
  const read = (key) => get(key) ?? ''
  const info = () => ({ keys: keys(), currentSize: 0, limitSize: 0 })
  return {
    promised: {
      setStorage: async ({ key, data }) => set(key, data),
      getStorage: async ({ key }) => ({ data: read(key) }),
      removeStorage: async ({ key }) => remove(key),
      clearStorage: async () => clear(),
      getStorageInfo: async () => info(),
    },
    direct: {
      setStorageSync: set,
      getStorageSync: read,
      removeStorageSync: remove,
      clearStorageSync: clear,
      getStorageInfoSync: info,
    },
  }
}
