// 演示用的门店，由方案生成；要改就改方案。

/** @type {import('../models').Store[]} */
module.exports = [
  {
    "id": "east-1",
    "name": "临川东城展厅",
    "city": "苏州",
    "address": "姑苏区临川路88号",
    "phone": "0512-00000201",
    "hours": "09:00-18:00",
    "companyName": "苏州临川东城汽车销售有限公司",
    "latitude": "31.3117",
    "longitude": "120.6392"
  },
  {
    "id": "east-2",
    "name": "临川东城商超店",
    "city": "苏州",
    "address": "工业园区云汇天地1层",
    "phone": "0512-00000202",
    "hours": "10:00-21:30",
    "companyName": "苏州临川东城汽车销售有限公司",
    "latitude": "31.3206",
    "longitude": "120.7124"
  },
  {
    "id": "west-1",
    "name": "临川西郊展厅",
    "city": "苏州",
    "address": "虎丘区枫桥街16号",
    "phone": "0512-00000203",
    "hours": "09:00-18:00",
    "companyName": "苏州临川西郊汽车销售有限公司",
    "latitude": "31.3012",
    "longitude": "120.5471"
  },
  {
    "id": "wuxi-1",
    "name": "临川无锡展厅",
    "city": "无锡",
    "address": "滨湖区望竹路201号",
    "phone": "0510-00000201",
    "hours": "09:00-18:00",
    "companyName": "无锡临川新能源汽车有限公司",
    "latitude": "31.5413",
    "longitude": "120.2884"
  },
  {
    "id": "wuxi-2",
    "name": "临川无锡交付中心",
    "city": "无锡",
    "address": "新吴区新禾路7号",
    "phone": "0510-00000202",
    "hours": "09:00-17:30",
    "companyName": "无锡临川新能源汽车有限公司",
    "latitude": "31.5077",
    "longitude": "120.3651"
  },
  {
    "id": "changzhou-1",
    "name": "临川常州服务站",
    "city": "常州",
    "address": "新北区竹溪路33号",
    "phone": "0519-00000201",
    "hours": "09:00-17:30",
    "companyName": "无锡临川新能源汽车有限公司",
    "latitude": "31.8203",
    "longitude": "119.9746"
  }
]
