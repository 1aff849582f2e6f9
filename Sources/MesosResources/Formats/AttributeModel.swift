package import MesosWire

/// An agent's attributes as the older endpoints of masters and agents show them: numbers as numbers, all else as text.
package struct AttributeModel: JSONWritable {
    private let attributes: [V1.Attribute]

    package init(_ attributes: [V1.Attribute]) {
        self.attributes = attributes
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            for attribute in attributes {
                switch attribute.type {
                case .scalar: json.field(attribute.name, attribute.scalar?.value ?? 0)
                case .ranges:
                    let ranges = attribute.ranges?.range ?? []
                    let texts = ranges.map { "\($0.begin)-\($0.end)" }
                    json.field(attribute.name, "[\(texts.joined(separator: ", "))]")
                case .set: json.field(attribute.name, "{\((attribute.set?.item ?? []).joined(separator: ", "))}")
                case .text: json.field(attribute.name, attribute.text?.value ?? "")
                }
            }
        }
    }
}
