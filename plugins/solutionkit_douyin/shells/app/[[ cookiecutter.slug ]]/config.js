module.exports = {
  /** 服务端地址；留空时由 demo/server.js 回答，页面显示演示数据。 */
  apiBase: '[[ cookiecutter._config.api_base ]]',
[% if 'imId' in cookiecutter._uses.all %]

  /** 客服抖音号；留空时“客服”按钮改为拨打门店电话。 */
  imId: '[[ cookiecutter._config.im_id ]]',
[% endif %]
[% if cookiecutter._config.order_status %]

  /** 订单状态的订阅消息模板。 */
  orderStatusTemplate: '[[ cookiecutter._config.order_status ]]',
[% endif %]
[% if 'awemeId' in cookiecutter._uses.all %]

  /** 品牌抖音号。 */
  awemeId: '[[ cookiecutter._config.aweme_id ]]',
[% endif %]
}
