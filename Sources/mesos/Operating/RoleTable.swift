import MesosKit

/// The roles of a cluster, with what they have.
struct RoleTable {
    let roles: [RoleHoldings]

    /// The table for people: a line for each resource of a role.
    var text: String {
        var table = TextTable(
            ["ROLE", "WEIGHT", "FRAMEWORKS", "RESOURCE", "ALLOCATED", "OFFERED", "RESERVED", "QUOTA"],
            numeric: [1, 2, 4, 5, 6])
        for role in roles {
            var head = [role.role, ResourceText.number(role.weight), "\(role.frameworks.count)"]
            let names = role.names
            if names.isEmpty { table.add(head + ["-", "-", "-", "-", "-"]) }
            for name in names {
                table.add(
                    head + [
                        ResourceText.label(name), "\(role.allocated[name])", "\(role.offered[name])",
                        "\(role.reserved[name])", role.quota.text(of: name),
                    ])
                head = ["", "", ""]
            }
        }
        return table.text + "\n"
    }

    /// The document for programs.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.array("roles") { json in
                for role in roles {
                    json.object { json in
                        json.field("name", role.role)
                        json.field("weight", role.weight)
                        json.field("frameworks", role.frameworks.map(\.value))
                        json.field("allocated", amounts: role.allocated)
                        json.field("offered", amounts: role.offered)
                        json.field("reserved", amounts: role.reserved)
                        role.quota.write(consumed: role.consumed, to: &json)
                    }
                }
            }
        }
        return writer.bytes
    }
}

extension RoleHoldings {
    /// The resources that there is something to say of, in order.
    fileprivate var names: [String] {
        let sum = allocated + offered + reserved + quota.guarantees
        return Array(Set(sum.names + quota.limits.names)).sorted()
    }
}
