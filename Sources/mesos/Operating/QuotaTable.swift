import MesosKit

/// The roles that have a quota, with what is gone of it.
struct QuotaTable {
    let roles: [RoleHoldings]

    init(_ roles: [RoleHoldings]) {
        self.roles = roles.filter { !$0.quota.isNone }
    }

    /// The table for people: a line for each resource that is guaranteed or limited.
    var text: String {
        var table = TextTable(["ROLE", "RESOURCE", "GUARANTEE", "CONSUMED", "LIMIT"], numeric: [2, 3, 4])
        for role in roles {
            var head = role.role
            for name in role.quota.names {
                let guarantee = role.quota.guarantees[name]
                table.add([
                    head, ResourceText.label(name), guarantee > .zero ? "\(guarantee)" : "-",
                    "\(role.consumed[name])", role.quota.limits[name].map { "\($0)" } ?? "-",
                ])
                head = ""
            }
        }
        return table.text + "\n"
    }

    /// The document for programs.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.array("quotas") { json in
                for role in roles {
                    json.object { json in
                        json.field("role", role.role)
                        role.quota.write(consumed: role.consumed, to: &json)
                    }
                }
            }
        }
        return writer.bytes
    }
}

extension Quota {
    /// The resources that are guaranteed or limited, in order.
    var names: [String] { Array(Set(guarantees.names + limits.names)).sorted() }

    /// What is guaranteed of a resource, and what is the most, in a few words.
    func text(of name: String) -> String {
        let guarantee = guarantees[name]
        guard let limit = limits[name] else { return guarantee > .zero ? "at least \(guarantee)" : "-" }
        return guarantee > .zero ? "\(guarantee) to \(limit)" : "at most \(limit)"
    }

    /// Writes what is guaranteed and limited, and what is gone of it.
    func write(consumed: ResourceQuantities, to json: inout JSONWriter) {
        json.field("guarantees", amounts: guarantees)
        json.object("limits") { json in
            for name in limits.names { json.field(name, limits[name]?.doubleValue ?? 0) }
        }
        json.field("consumed", amounts: consumed)
    }
}

extension JSONWriter {
    /// Writes a field that is an object of amounts.
    mutating func field(_ name: String, amounts: ResourceQuantities) {
        object(name) { json in
            for name in amounts.names { json.field(name, amounts[name].doubleValue) }
        }
    }
}

/// Words for resources in tables and sentences.
enum ResourceText {
    /// A resource's name with its unit.
    static func label(_ name: String) -> String { ["mem", "disk"].contains(name) ? "\(name) (MB)" : name }

    /// A number without a fraction where it has none.
    static func number(_ value: Double) -> String { Int64(exactly: value).map(String.init) ?? "\(value)" }
}
