package org.tellerline.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** One hash over a list of texts, as RFC 6962 builds it: leaves and nodes are marked, so that neither can stand for the other. */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    public static byte[] root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return AuditChain.hash("");
        }
        if (leaves.size() == 1) {
            MessageDigest leaf = AuditChain.sha256();
            leaf.update(LEAF);
            return leaf.digest(leaves.get(0).getBytes(StandardCharsets.UTF_8));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest node = AuditChain.sha256();
        node.update(NODE);
        node.update(root(leaves.subList(0, left)));
        return node.digest(root(leaves.subList(left, leaves.size())));
    }
}
