module.exports = {
  /** 服务端地址；留空时由 demo/server.js 回答，画面上有“演示数据”。 */
  apiBase: '',

  /** 开通了苹果支付的，iOS 用人民币结算，否则用钻石。依据: game.ios-payment */
  appleCurrency: 'DIAMOND',
}
