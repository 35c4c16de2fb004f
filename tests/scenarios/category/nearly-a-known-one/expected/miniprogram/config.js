module.exports = {
  /** 服务端地址；留空时由 demo/server.js 回答，页面显示演示数据。 */
  apiBase: '',

  /** 客服抖音号；留空时“客服”按钮改为拨打门店电话。 */
  imId: '',
}
