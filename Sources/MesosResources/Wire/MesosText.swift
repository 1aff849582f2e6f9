package import MesosWire

extension V1.Resource {
    /// The resource as Apache Mesos writes it in its messages: `cpus(allocated: web)(reservations: [(STATIC,web)]):4`.
    package var mesosText: String {
        var text = name
        if let allocationInfo { text += "(allocated: \(allocationInfo.role ?? ""))" }
        if !reservations.isEmpty {
            text += "(reservations: [" + reservations.map { "(\($0.mesosText))" }.joined(separator: ",") + "])"
        }
        if let disk { text += "[\(disk.mesosText)]" }
        if revocable != nil { text += "{REV}" }
        if shared != nil { text += "<SHARED>" }
        return text + ":" + valueText
    }

    private var valueText: String {
        switch type {
        case .scalar: Scalar(scalar?.value ?? 0).description
        case .ranges: "[" + (ranges?.range ?? []).map { "\($0.begin)-\($0.end)" }.joined(separator: ", ") + "]"
        case .set: "{" + (set?.item ?? []).joined(separator: ", ") + "}"
        case .text: ""
        }
    }
}

extension V1.Resource.ReservationInfo {
    fileprivate var mesosText: String {
        var text = "\((type ?? .unknown).wireName),\(role ?? "")"
        if let principal { text += ",\(principal)" }
        if let labels { text += ",\(labels.mesosText)" }
        return text
    }
}

extension V1.Labels {
    /// The labels as Apache Mesos writes them: `{key: value, key}`.
    var mesosText: String {
        "{" + labels.map { label in label.value.map { "\(label.key): \($0)" } ?? label.key }.joined(separator: ", ")
            + "}"
    }
}

extension V1.Resource.DiskInfo {
    fileprivate var mesosText: String {
        var text = source?.mesosText ?? ""
        if let persistence { text += (source == nil ? "" : ",") + persistence.id }
        if let volume { text += ":" + volume.mesosText }
        return text
    }
}

extension V1.Resource.DiskInfo.Source {
    fileprivate var mesosText: String {
        if type != .unknown, id != nil || profile != nil {
            return "\(type.wireName)(\(vendor ?? ""),\(id ?? ""),\(profile ?? ""))"
        }
        let root: String? =
            switch type {
            case .mount: mount?.root
            case .path: path?.root
            case .block, .raw, .unknown: nil
            }
        return type.wireName + (root.map { ":" + $0 } ?? "")
    }
}

extension V1.Volume {
    fileprivate var mesosText: String {
        guard let hostPath else { return containerPath }
        return "\(hostPath):\(containerPath)" + (mode == .rw ? ":rw" : mode == .ro ? ":ro" : "")
    }
}
