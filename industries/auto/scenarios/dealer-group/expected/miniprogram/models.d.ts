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
  /** 适用门店 */
  storeIds: string[]
  /** 能不能买；paused 是要的证照不在有效期内 */
  sale: 'on' | 'soon' | 'ended' | 'sold_out' | 'paused' | 'display'
  /** 每人限购，不限就是 0 */
  limit: number
  /** 下单时要不要选日期、时间 */
  schedule: 'none' | 'day' | 'time'
  /** 各个款型 */
  variants: Variant[]
  /** 展示的是什么价：指导价、门店报价或参考价 */
  priceName: string
  /** 价格由谁给出、成交价以什么为准，没有就是空文本 */
  priceNote: string
  /** 各款型最低的这种价，待公布就是 0 */
  fromFen: number
  /** 各款型最高的这种价，待公布就是 0 */
  untilFen: number
}

/** 商品的一个款型 */
export interface Variant {
  id: string
  name: string
  /** 厂商指导价，没有就是 0 */
  guidePriceFen: number
  /** 门店报价，没有就是 0 */
  askingPriceFen: number
  figures: Figure[]
}

/** 一项参数 */
export interface Figure {
  name: string
  text: string
}

/** 一张留资表单 */
export interface LeadForm {
  id: string
  title: string
  /** 授权说明，提交时连同同意的时间一并保存 */
  consent: string
  fields: LeadField[]
}

/** 表单的一项 */
export interface LeadField {
  id: string
  title: string
  kind: 'text' | 'phone' | 'choice' | 'date' | 'city' | 'store' | 'goods' | 'variant'
  required: boolean
  /** 可选的值，不是选择题就是空列表 */
  choices: Choice[]
}

/** 一个可选的值 */
export interface Choice {
  id: string
  name: string
  /** 选了这些商品才给选：款型是它所属的商品，门店和城市是那里有的商品；都可以就是 null */
  of: string[] | null
}

/** 填写的一项 */
export interface LeadValue {
  fieldId: string
  /** 填的文字、日期，或选项的编号 */
  value: string
}

/** 用户同意了什么、什么时候同意的 */
export interface Consent {
  /** 用户看到的授权说明原文 */
  text: string
  at: string
}

/** 要提交的线索 */
export interface NewLead {
  formId: string
  values: LeadValue[]
  consent: Consent
}

/** 填写的一项，给人看的 */
export interface LeadLine {
  title: string
  text: string
}

/** 提交过的线索 */
export interface Lead {
  id: string
  formTitle: string
  state: 'sent' | 'contacted' | 'done' | 'withdrawn'
  /** 由哪家公司跟进 */
  companyName: string
  companyPhone: string
  /** 用户选的门店，没有选就是空文本 */
  storeName: string
  /** 撤回以后是空列表 */
  lines: LeadLine[]
  consent: Consent
  createdAt: string
  /** 现在能不能撤回 */
  withdrawable: boolean
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

/** 登录结果 */
export interface Session {
  token: string
}

/** 出错时的响应 */
export interface Problem {
  /** 可以直接显示给用户的一句话 */
  message: string
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
