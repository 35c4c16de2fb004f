// 门店离用户多远，现在是不是营业。
const stores = require('./stores')

/**
 * 这些门店，给了位置就按距离排。
 * @param {string[] | null} ids 只要这些门店
 * @param {{ latitude?: number, longitude?: number }} where
 */
function nearby(ids, { latitude, longitude }) {
  const usable = stores.filter(({ id }) => !ids || ids.includes(id))
  const shown = usable.map((store) => Object.assign({ open: isOpen(store.hours) }, store, near(store, latitude, longitude)))
  return latitude ? shown.sort((a, b) => a.metres - b.metres) : shown
}

function isOpen(hours) {
  const match = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(hours)
  if (!match) return true
  const [openHour, openMinute, closeHour, closeMinute] = match.slice(1).map(Number)
  const [from, to] = [openHour * 60 + openMinute, closeHour * 60 + closeMinute]
  const now = new Date().getHours() * 60 + new Date().getMinutes()
  return from < to ? now >= from && now < to : now >= from || now < to
}

function near(store, latitude, longitude) {
  if (!latitude || !store.latitude) return {}
  const radians = Math.PI / 180
  const north = (store.latitude - latitude) * radians
  const east = (store.longitude - longitude) * radians * Math.cos(latitude * radians)
  const metres = Math.round(6371000 * Math.sqrt(north * north + east * east))
  return { metres, distance: metres < 1000 ? `${metres}m` : `${(metres / 1000).toFixed(1)}km` }
}

module.exports = { nearby }
