// 没有服务端时由它回答，进度存在手机里。接上服务端以后整个文件不再使用。
// 依据: game.storage

const game = require('../data/game')
const minors = require('../data/minors')
const ads = require('../data/ads')
const goods = require('../data/goods')

const KEY = 'demo-player'
const BANDS = ['adult', ...minors.bands.map(({ id }) => id).reverse(), '']

function read() {
  const saved = tt.getStorageSync(KEY)
  return saved && saved.props ? saved : fresh()
}

function fresh() {
  const props = Object.fromEntries(game.props.map(({ id, start }) => [id, start]))
  return { band: 'adult', spentThisMonthFen: 0, level: 1, best: 0, props, orders: {} }
}

function write(player) {
  tt.setStorageSync(KEY, player)
  return told(player)
}

/** 玩家数据里给页面看的部分。 */
function told({ band, spentThisMonthFen, level, best, props }) {
  const verified = band !== ''
  return { verified, band, holiday: false, now: Date.now(), spentThisMonthFen, level, best, props }
}

function given(player, grants) {
  for (const [prop, count] of Object.entries(grants)) {
    player.props[prop] = (player.props[prop] || 0) + count
  }
  return player
}

const ROUTES = {
  'GET /player': () => told(read()),
  'POST /scores': ({ level, score }) => {
    const player = read()
    const next = Math.max(player.level, level + 1)
    return write({ ...player, level: next, best: Math.max(player.best, score) })
  },
  'POST /props/use': ({ prop }) => {
    const player = read()
    player.props[prop] -= 1
    return write(player)
  },
  'POST /rewards': ({ slot }) => {
    const { grants } = ads.rewarded.find(({ id }) => id === slot)
    return write(given(read(), grants))
  },
  'POST /orders': ({ goodsId }) => {
    const player = read()
    const orderId = `demo-${Object.keys(player.orders).length + 1}`
    player.orders[orderId] = { goodsId, state: 'waiting' }
    write(player)
    return { orderId }
  },
}

function orderAt(orderId) {
  const player = read()
  return { state: player.orders[orderId].state, player: told(player) }
}

/** 演示收银台：不收钱，由试用的人选付成、没付成还是取消；只有付成才到账。 */
function pay(orderId, dialogs) {
  return new Promise((resolve, reject) => {
    const refused = (text) => () => reject(new Error(text))
    dialogs.ask({
      title: '演示支付',
      text: '这是演示，不会扣款。选一种结果看看。',
      choices: [
        { label: '支付成功', tap: () => resolve(deliver(orderId)) },
        { label: '支付失败', tap: refused('支付失败，没有扣款，道具没有到账，可以再试一次。') },
        { label: '取消支付', tap: refused('已取消支付，没有扣款，道具没有到账。') },
      ],
    })
  })
}

function deliver(orderId) {
  const player = read()
  const order = player.orders[orderId]
  const bought = goods.find(({ id }) => id === order.goodsId)
  order.state = 'delivered'
  player.spentThisMonthFen += bought.priceFen
  return write(given(player, bought.grants))
}

/** 换一种玩家，看看防沉迷的样子。 */
function nextPlayer() {
  const player = read()
  const band = BANDS[(BANDS.indexOf(player.band) + 1) % BANDS.length]
  return write({ ...player, band })
}

function answer(method, path, data) {
  const order = /^\/orders\/(.+)$/.exec(path)
  if (order && method === 'GET') return Promise.resolve(orderAt(order[1]))
  return Promise.resolve(ROUTES[`${method} ${path}`](data))
}

module.exports = { answer, pay, nextPlayer }
