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

module.exports = { categories, listGoods, oneGoods }
