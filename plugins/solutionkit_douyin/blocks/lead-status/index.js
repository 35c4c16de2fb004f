Component({
  properties: {
    lead: { type: Object, value: /** @type {import('../../models').Lead | null} */ (null) },
  },

  methods: {
    call() {
      tt.makePhoneCall({ phoneNumber: this.data.lead.companyPhone })
    },
  },
})
