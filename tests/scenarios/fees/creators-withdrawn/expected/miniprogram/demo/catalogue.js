// 演示的商品：分类、一页商品、一件商品。
const goods = require('./goods')

const PAGE_SIZE = 20

function categories() {
  const names = goods.flatMap((each) => each.categories)
  return [...new Set(names)].map((name) => ({ id: name, name }))
}

function listGoods({ category, keyword, cursor, storeId }) {
  const start = Number(cursor || 0)
  const found = goods.filter(
    (each) =>
      (!category || each.categories.includes(category)) &&
      (!storeId || !each.storeIds.length || each.storeIds.includes(storeId)) &&
      (!keyword || each.name.includes(keyword)),
  )
  const more = found.length > start + PAGE_SIZE
  return { items: found.slice(start, start + PAGE_SIZE), next: more ? String(start + PAGE_SIZE) : '' }
}

// 预览时会不带编号直接打开页面，这时给第一件。
function oneGoods(id) {
  return goods.find((each) => each.id === id) || goods[0]
}

const NOT_SOLD = {
  soon: '还没有开售',
  ended: '已经停售',
  sold_out: '已售罄',
  paused: '暂停销售',
  display: '只展示，不在这里卖',
}

/** 这些商品里第一件不能买的，为什么；都能买就是空文本。 */
function notSold(lines) {
  const stopped = lines.map(({ goodsId }) => oneGoods(goodsId).sale).find((sale) => sale !== 'on')
  return stopped ? NOT_SOLD[stopped] : ''
}

module.exports = { categories, listGoods, oneGoods, notSold }
