// 页面数据的类型，与 openapi.json 一致；由方案生成，不要手改。

/** 一件商品 */
export interface Goods {
  id: string
  name: string
  summary: string
  /** 主图，没有就是空文本 */
  image: string
  /** 详情大图 */
  pictures: string[]
  /** 售价 */
  priceFen: number
  /** 划线价，没有就是 0 */
  marketPriceFen: number
  /** 各天的价格不同，priceFen 是最低的一天 */
  priceFrom: boolean
  /** 退款承诺，例如“随时退” */
  promises: string[]
  tags: string[]
  /** 所属分类的编号 */
  categories: string[]
  contents: Content[]
  /** 购买须知 */
  rules: Rule[]
  /** 由谁销售 */
  sellerName: string
  /** 适用门店 */
  storeIds: string[]
  /** 能不能买；paused 是要的证照不在有效期内 */
  sale: 'on' | 'soon' | 'ended' | 'sold_out' | 'paused' | 'display'
  /** 每人限购，不限就是 0 */
  limit: number
  /** 下单时要不要选日期、时间 */
  schedule: 'none' | 'day' | 'time'
}

/** 套餐里的一项 */
export interface Content {
  name: string
  quantity: number
  /** 单独购买的价格，没有就是 0 */
  priceFen: number
}

/** 购买须知的一条 */
export interface Rule {
  title: string
  lines: string[]
}

/** 一页商品 */
export interface GoodsPage {
  items: Goods[]
  /** 下一页的游标，没有下一页就是空文本 */
  next: string
}

/** 一个分类 */
export interface Category {
  id: string
  name: string
}

/** 一家门店 */
export interface Store {
  id: string
  name: string
  city: string
  address: string
  phone: string
  hours: string
  /** 经营它的公司；就是小程序的运营主体时是空文本 */
  companyName: string
  /** 现在是否营业；看不出来就不给 */
  open?: boolean
  /** 纬度，十进制度数 */
  latitude?: string
  /** 经度，十进制度数 */
  longitude?: string
  /** 离用户的距离，例如 1.2km；没有位置就不给 */
  distance?: string
}

/** 要买的一件商品 */
export interface OrderLine {
  goodsId: string
  quantity: number
}

/** 订单里的一件商品，名称和价格是下单时的 */
export interface OrderItem {
  goodsId: string
  name: string
  image: string
  priceFen: number
  quantity: number
  limit: number
  /** 小计 */
  amountFen: number
  /** 划线价，没有就是 0；不进任何金额 */
  marketPriceFen: number
  /** 由谁销售 */
  sellerName: string
}

/** 一笔金额 */
export interface Amounts {
  /** 按售价的合计 */
  totalFen: number
  /** 券和活动减掉的；售价低于划线价不算优惠 */
  discountFen: number
  /** 要付的 */
  payFen: number
}

/** 下单前的报价 */
export interface Quote {
  items: OrderItem[]
  totalFen: number
  discountFen: number
  payFen: number
  /** 不能下单的原因，例如“已售罄”；能下单就是空文本 */
  refusal: string
}

/** 联系人 */
export interface Contact {
  name: string
  phone: string
}

/** 要下的订单，不带价格 */
export interface NewOrder {
  lines: OrderLine[]
  storeId?: string
  contact: Contact
}

/** 一张券码 */
export interface Code {
  id: string
  code: string
  state: 'to_use' | 'used' | 'refunding' | 'refunded' | 'expired'
  /** 核销时间，没用过就是空文本 */
  usedAt: string
  /** 在哪家店用的 */
  storeName: string
}

/** 一次退款 */
export interface Refund {
  state: 'pending' | 'done' | 'refused'
  reason: string
  /** 退多少，审核以后才知道的是 -1 */
  amountFen: number
}

/** 一张订单 */
export interface Order {
  id: string
  state: 'to_pay' | 'to_use' | 'used' | 'refunding' | 'refunded' | 'closed'
  /** 在哪家店用，不到店的是空文本 */
  storeName: string
  storePhone: string
  items: OrderItem[]
  amounts: Amounts
  /** 付款以后才有 */
  codes: Code[]
  /** 券码最后可用的一天 */
  validUntil: string
  refund: Refund | null
  /** 现在能不能申请退款；没有能退的就是 false */
  refundable: boolean
  /** 现在这个阶段的退款规则，直接显示给用户；没有就是空文本 */
  refundRule: string
  /** 现在能不能评价 */
  rateable: boolean
  createdAt: string
  /** 没付款就是空文本 */
  paidAt: string
}

/** 退款申请 */
export interface RefundRequest {
  codeIds: string[]
  reason: string
  note: string
}

/** 能退多少 */
export interface RefundQuote {
  /** 能退多少；规则是部分退、协商退，审核以后才知道的是 -1 */
  amountFen: number
}

/** 登录结果 */
export interface Session {
  token: string
}

/** 出错时的响应 */
export interface Problem {
  /** 可以直接显示给用户的一句话 */
  message: string
}

/** 支付参数；第一次付款给 createOrder，已经在平台下过单的给 outOrderNo */
export interface Payment {
  /** 继续支付的订单 */
  outOrderNo?: string
  /** 原样交给 tt.createOrder 的参数 */
  createOrder?: Record<string, unknown>
}

/** 在这个小程序里销售的一方 */
export interface Seller {
  name: string
  /** 它是什么身份，例如“老师” */
  role: string
  /** 它销售的商品 */
  sells: string[]
}

/** 公示的一张证照 */
export interface Licence {
  id: string
  title: string
  holder: string
  number: string
  validUntil: string
  image: string
}

/** 收集的一项个人信息 */
export interface Collected {
  title: string
  purpose: string
  asked: string
  deleted: string
}
