[% set uses = cookiecutter._uses.get('privacy', []) %]
[% set shown = (['collected'] if 'collected' in uses else []) + (['sellers'] if 'sellers' in uses else []) %]
[% if 'collected' in uses %]
const collected = require('../../content/privacy')
[% endif %]
[% if 'sellers' in uses %]
const sellers = require('../../content/sellers')
[% endif %]
[% if shown %]

Page({
  data: { [[ shown | join(', ') ]] },
})
[% else %]
Page({})
[% endif %]
