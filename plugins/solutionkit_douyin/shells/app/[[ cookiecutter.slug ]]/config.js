module.exports = {
  /** 服务端地址；留空时由 demo/server.js 回答，页面显示演示数据。 */
  apiBase: '[[ cookiecutter._config.api_base ]]',
[% if 'imId' in cookiecutter._uses.all %]

  /** 客服抖音号；留空时“客服”按钮改为拨打门店电话。 */
  imId: '[[ cookiecutter._config.im_id ]]',
[% endif %]
[% if cookiecutter._config.templates %]

  /** 下单时询问的订阅消息模板。 */
  messageTemplates: ['[[ cookiecutter._config.templates | join("', '") ]]'],
[% endif %]
[% if 'awemeId' in cookiecutter._uses.all %]

  /** 品牌抖音号。 */
  awemeId: '[[ cookiecutter._config.aweme_id ]]',
[% endif %]
[% if 'groupId' in cookiecutter._uses.all %]

  /** 粉丝群。 */
  groupId: '[[ cookiecutter._config.group_id ]]',
[% endif %]
}
