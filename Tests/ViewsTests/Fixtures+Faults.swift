import Model
import Views

extension FormFaults {
  init(_ fields: [FieldName], _ fault: TextFault = .wrongForm) {
    self.init()
    for field in fields { self[field] = fault }
  }
}
