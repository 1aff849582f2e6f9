import MesosResources

extension Placement {
    /// The constraints of an app or of a pod of Marathon, as its JSON has them.
    ///
    /// ```swift
    /// try Placement(marathonJSON: #"[["@hostname", "UNIQUE"], ["rack", "MAX_PER", "2"]]"#)
    /// try Placement(marathonJSON: #"[{"fieldName": "@hostname", "operator": "UNIQUE"}]"#)
    /// ```
    ///
    /// An app has a list of arrays of texts in `constraints`, a pod a list of objects in
    /// `scheduling.placement.constraints`.
    ///
    /// - Throws: The first constraint that is none in Marathon, or that no rule can say.
    public init(marathonJSON text: String) throws(PlacementImportError) {
        let node: JSONNode
        do { node = try JSONNode(json: Array(text.utf8)) } catch { throw PlacementImportError(text, at: 1, "\(error)") }
        guard case .array(let elements) = node.value else {
            throw PlacementImportError(text, at: 1, "it is no JSON array of constraints")
        }
        var rows: [[String]] = []
        for (index, element) in elements.enumerated() {
            do throws(ConstraintRow.Problem) {
                rows.append(try Self.row(element))
            } catch {
                throw PlacementImportError(Self.text(of: element), at: index + 1, error.text)
            }
        }
        try self.init(rows: rows, .marathon)
    }

    private static func row(_ node: JSONNode) throws(ConstraintRow.Problem) -> [String] {
        switch node.value {
        case .array(let parts):
            var row: [String] = []
            for part in parts {
                guard let text = part.text else { throw ConstraintRow.Problem("each of its parts must be a text") }
                row.append(text)
            }
            return row
        case .object(let members):
            if let member = members.first(where: { !["fieldName", "operator", "value"].contains($0.name) }) {
                throw ConstraintRow.Problem("'\(member.name)' is none of fieldName, operator and value: leave it out")
            }
            var row = [try text("fieldName", in: node), try text("operator", in: node)]
            if let value = node["value"], !value.isNull { row.append(try text("value", in: node)) }
            return row
        default: throw ConstraintRow.Problem("a constraint is an array of texts or an object")
        }
    }

    private static func text(_ name: String, in node: JSONNode) throws(ConstraintRow.Problem) -> String {
        guard let member = node[name] else { throw ConstraintRow.Problem("it has no \(name)") }
        guard let text = member.text else { throw ConstraintRow.Problem("its \(name) must be a text") }
        return text
    }

    /// The constraint as it was written, but for spaces.
    private static func text(of node: JSONNode) -> String { String(decoding: JSONTree(node).bytes, as: UTF8.self) }
}

extension JSONNode {
    fileprivate var isNull: Bool { if case .null = value { true } else { false } }
}
