[% set uses = cookiecutter._uses.get('about', []) %]
[% if 'licences' in uses %]
const licences = require('../../content/licences')

Page({
  data: { licences },
})
[% else %]
Page({})
[% endif %]
