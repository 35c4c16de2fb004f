// 门店离用户多远，现在是不是营业。
const opening = require('./opening')
const stores = require('./stores')

/**
 * 这些门店，给了位置就按距离排。
 * @param {string[] | null} ids 只要这些门店
 * @param {{ latitude?: number, longitude?: number }} where
 */
function nearby(ids, { latitude, longitude }) {
  const usable = stores.filter(({ id }) => !ids || ids.includes(id))
  const shown = usable.map((store) => Object.assign(openNow(store.id), store, near(store, latitude, longitude)))
  return latitude ? shown.sort((a, b) => a.metres - b.metres) : shown
}

/** 看不出什么时候营业的，不说营业也不说休息。 */
function openNow(id) {
  const now = new Date()
  const minute = now.getHours() * 60 + now.getMinutes()
  const [today, yesterday] = [now.getDay(), (now.getDay() + 6) % 7]
  if (!opening[id]) return {}
  return {
    open: opening[id].some(({ days, from, until }) => {
      if (from < until) return days.includes(today) && minute >= from && minute < until
      return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < until)
    }),
  }
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
