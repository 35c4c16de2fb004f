[% set uses = cookiecutter._uses.get('privacy', []) %]
[% if 'collected' in uses %]
const collected = require('../../content/privacy')

Page({
  data: { collected },
})
[% else %]
Page({})
[% endif %]
