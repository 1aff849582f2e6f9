package import MesosWire

/// A region and a zone as the older endpoints of masters and agents show them.
package struct DomainModel: JSONWritable {
    private let domain: V1.DomainInfo

    package init(_ domain: V1.DomainInfo) {
        self.domain = domain
    }

    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            guard let fault = domain.faultDomain else { return }
            json.object("fault_domain") { json in
                json.object("region") { $0.field("name", fault.region.name) }
                json.object("zone") { $0.field("name", fault.zone.name) }
            }
        }
    }
}
