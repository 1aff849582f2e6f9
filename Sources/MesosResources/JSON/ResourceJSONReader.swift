import MesosWire

extension V1.Resource {
    /// Reads a resource in either format.
    init(_ node: JSONNode) throws(JSONFault) {
        let json = try JSONMessage(node, of: "resources")
        self.init(
            name: try json.required("name", try json.string("name")),
            type: try json.required("type", try json.name("type", of: V1.Value.Kind.self)),
            scalar: try json.message("scalar", V1.Value.Scalar.init),
            ranges: try json.message("ranges", V1.Value.Ranges.init),
            set: try json.message("set", V1.Value.Set.init),
            role: try json.string("role"),
            disk: try json.message("disk", DiskInfo.init),
            reservation: try json.message("reservation", ReservationInfo.init),
            revocable: try json.message("revocable") { _ in RevocableInfo() },
            shared: try json.message("shared") { _ in SharedInfo() },
            allocationInfo: try json.message("allocation_info") { (info) throws(JSONFault) in
                AllocationInfo(role: try info.string("role"))
            },
            providerID: try json.message("provider_id") { (id) throws(JSONFault) in
                V1.ResourceProviderID(try id.required("value", try id.string("value")))
            },
            reservations: try json.list("reservations") { (node) throws(JSONFault) in
                try ReservationInfo(JSONMessage(node, of: "reservations"))
            })
    }
}

extension V1.Value.Scalar {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(value: try json.required("value", try json.number("value")))
    }
}

extension V1.Value.Ranges {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(
            range: try json.list("range") { (node) throws(JSONFault) in
                let range = try JSONMessage(node, of: "range")
                return V1.Value.Range(
                    begin: try range.required("begin", try range.wholeNumber("begin")),
                    end: try range.required("end", try range.wholeNumber("end")))
            })
    }
}

extension V1.Value.Set {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(item: try json.list("item") { (node) throws(JSONFault) in try node.string(of: "item") })
    }
}

extension V1.Labels {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(
            labels: try json.list("labels") { (node) throws(JSONFault) in
                let label = try JSONMessage(node, of: "labels")
                return V1.Label(
                    key: try label.required("key", try label.string("key")), value: try label.string("value"))
            })
    }
}

extension V1.Resource.ReservationInfo {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(
            principal: try json.string("principal"), labels: try json.message("labels", V1.Labels.init),
            role: try json.string("role"), type: try json.name("type", of: Kind.self))
    }
}

extension V1.Resource.DiskInfo {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(
            persistence: try json.message("persistence") { (persistence) throws(JSONFault) in
                Persistence(
                    id: try persistence.required("id", try persistence.string("id")),
                    principal: try persistence.string("principal"))
            },
            volume: try json.message("volume", V1.Volume.init),
            source: try json.message("source", Source.init))
    }
}

extension V1.Resource.DiskInfo.Source {
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(
            type: try json.required("type", try json.name("type", of: Kind.self)),
            path: try json.message("path") { (path) throws(JSONFault) in Path(root: try path.string("root")) },
            mount: try json.message("mount") { (mount) throws(JSONFault) in Mount(root: try mount.string("root")) },
            id: try json.string("id"), metadata: try json.message("metadata", V1.Labels.init),
            profile: try json.string("profile"), vendor: try json.string("vendor"))
    }
}

extension V1.Volume {
    /// Where the volume appears, and whether it may be written to; what a container mounts there is no matter of disks.
    fileprivate init(_ json: JSONMessage) throws(JSONFault) {
        self.init(
            containerPath: try json.required("container_path", try json.string("container_path")),
            mode: try json.required("mode", try json.name("mode", of: Mode.self)),
            hostPath: try json.string("host_path"))
    }
}
